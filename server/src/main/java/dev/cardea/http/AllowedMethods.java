package dev.cardea.http;

import java.util.List;

/** Knows which methods each path of the API takes. */
public interface AllowedMethods {
    /** The methods of the operations at {@code path}, HEAD and OPTIONS included; empty when there is no such path. */
    List<String> of(String path);
}
