package dev.cardea.process;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.amazon.corretto.crypto.provider.SelfTestStatus;
import java.security.Security;

/** Signs some ten times faster than the JDK; where the library does not load, the JDK's own providers stay. */
final class NativeCrypto {
    private NativeCrypto() {}

    /** Returns whether the native provider now comes first. */
    static boolean install() {
        try {
            return Native.install();
        } catch (LinkageError absent) {
            return false;
        }
    }

    /** A class of its own, so that a missing jar surfaces inside the {@code try} above and not when it is linked. */
    private static final class Native {
        static boolean install() {
            var provider = AmazonCorrettoCryptoProvider.INSTANCE;
            if (provider.getLoadingError() != null || provider.runSelfTests() != SelfTestStatus.PASSED) {
                return false;
            }
            Security.insertProviderAt(provider, 1);
            return true;
        }
    }
}
