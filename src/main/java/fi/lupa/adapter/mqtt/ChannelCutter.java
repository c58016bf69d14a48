package fi.lupa.adapter.mqtt;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.SingleThreadEventLoop;
import io.vertx.core.Context;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.net.SocketAddress;
import io.vertx.mqtt.MqttEndpoint;
import java.net.InetSocketAddress;
import java.util.Iterator;

/**
 * Cuts a connection off so that the peer gets nothing that it has not got yet.
 *
 * <p>An ordinary close waits until everything written is flushed: an app that stopped reading would get its push whenever
 * it reads on. Here Netty drops its own buffer, and the kernel, told not to linger, drops the socket's and sends a reset.
 * The endpoint of Vert.x does not show its channel, so it is looked up among those of the event loop; that takes time in
 * proportion to their number, which is well for so rare a case. Setting SO_LINGER for all connections would cost no look-up,
 * but would also throw away refusals on their way.
 */
final class ChannelCutter {
    private final Context context;
    private final SocketAddress remote;
    private final SocketAddress local;

    /** The way to cut off a connection that is open: the endpoint does not tell its addresses later. */
    ChannelCutter(Context context, MqttEndpoint endpoint) {
        this.context = context;
        remote = endpoint.remoteAddress();
        local = endpoint.localAddress();
    }

    /** Resets the connection. Not to be called when it is gone. Event loop of the connection only. */
    void cut() {
        SingleThreadEventLoop eventLoop = (SingleThreadEventLoop) ((ContextInternal) context).nettyEventLoop();
        Iterator<Channel> channels = eventLoop.registeredChannelsIterator();
        while (channels.hasNext()) {
            Channel channel = channels.next();
            if (is(channel.remoteAddress(), remote) && is(channel.localAddress(), local)) {
                reset(channel);
                return;
            }
        }
    }

    /** Not by {@link Channel#close()}: the handler of Vert.x would hold that back until all is flushed. */
    private static void reset(Channel channel) {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        var unused = channel.pipeline().firstContext().close();
    }

    private static boolean is(java.net.SocketAddress socket, SocketAddress address) {
        return socket instanceof InetSocketAddress inet
                && inet.getPort() == address.port()
                && inet.getAddress().getHostAddress().equals(address.hostAddress());
    }
}
