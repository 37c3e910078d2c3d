package org.quintet.pack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The proxy that the user's environment names for HTTPS: `HTTPS_PROXY` or `ALL_PROXY` in capitals
/// or not, save for the hosts of `NO_PROXY`, as curl and pip read them. What is not HTTPS lies on
/// this machine and needs none. Thread-safe.
final class UserProxy extends ProxySelector {
    private static final Logger LOG = LoggerFactory.getLogger(UserProxy.class);
    private static final int DEFAULT_PORT = 1080;

    private final Proxy proxy;
    private final List<String> direct;

    private UserProxy(InetSocketAddress address, List<String> direct) {
        this.proxy = new Proxy(Proxy.Type.HTTP, address);
        this.direct = direct;
    }

    /// The proxy of an environment; where that names none, the one of Java's own settings.
    ///
    /// @throws QuintetException where the environment names something that is no address
    static ProxySelector of(Map<String, String> environment) {
        String given =
                Stream.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                        .map(name -> environment.getOrDefault(name, "").strip())
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse("");
        if (given.isEmpty()) {
            return ProxySelector.getDefault();
        }
        String except =
                environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
        return new UserProxy(
                address(given),
                Stream.of(except.toLowerCase(Locale.ROOT).split("[\\s,]+", -1))
                        .map(host -> host.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", ""))
                        .filter(host -> !host.isEmpty())
                        .toList());
    }

    private static InetSocketAddress address(String given) {
        try {
            URI uri = URI.create(given.contains("://") ? given : "http://" + given);
            if (uri.getHost() != null && "http".equalsIgnoreCase(uri.getScheme())) {
                return InetSocketAddress.createUnresolved(
                        uri.getHost(), uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort());
            }
        } catch (IllegalArgumentException e) {
            throw new QuintetException(e, Kind.FAILED, "pack.proxy");
        }
        throw new QuintetException(Kind.FAILED, "pack.proxy");
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        boolean straight =
                !"https".equalsIgnoreCase(uri.getScheme())
                        || direct.stream()
                                .anyMatch(
                                        each ->
                                                each.equals("*")
                                                        || host.equals(each)
                                                        || host.endsWith("." + each));
        return List.of(straight ? Proxy.NO_PROXY : proxy);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        LOG.info("the proxy did not answer", failure);
    }
}
