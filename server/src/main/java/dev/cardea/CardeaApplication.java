package dev.cardea;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.Application;

/** Every resource runs on a virtual thread: our code blocks, and says so nowhere else. */
@RunOnVirtualThread
public class CardeaApplication extends Application {}
