package dev.cardea.http;

import io.vertx.core.net.SocketAddress;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whose {@code X-Forwarded-*} headers are believed: nobody's, everybody's, or those of listed networks. */
final class TrustedProxies {
    private final boolean everybody;
    private final List<Network> networks;

    /** @param setting {@code true}, {@code false}, or a comma list of addresses and CIDR blocks */
    TrustedProxies(String setting) {
        var text = setting.strip().toLowerCase(Locale.ROOT);
        everybody = List.of("true", "1", "yes").contains(text);
        networks = everybody || List.of("", "false", "0", "no").contains(text)
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .map(Network::parse)
                        .toList();
    }

    boolean trusts(SocketAddress peer) {
        if (everybody) {
            return true;
        }
        if (networks.isEmpty() || peer.hostAddress() == null) {
            return false;
        }
        return networks.stream().anyMatch(network -> network.contains(Network.address(peer.hostAddress())));
    }

    private record Network(byte[] address, int prefix) {
        static Network parse(String text) {
            var slash = text.indexOf('/');
            try {
                var address = address(slash < 0 ? text : text.substring(0, slash));
                var prefix = slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1));
                if (prefix < 0 || prefix > address.length * 8) {
                    throw new IllegalArgumentException();
                }
                return new Network(address, prefix);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "TRUST_PROXY_HEADER takes true, false or a list of CIDR blocks, not \"" + text + '"', e);
            }
        }

        static byte[] address(String literal) {
            if (!literal.matches("[0-9a-fA-F:.%]+")) {
                throw new IllegalArgumentException("Not an IP address: " + literal);
            }
            try {
                return InetAddress.getByName(literal.replaceAll("%.*", "")).getAddress();
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        }

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            var shift = address.length * 8 - prefix;
            return new BigInteger(1, address).shiftRight(shift).equals(new BigInteger(1, other).shiftRight(shift));
        }
    }
}
