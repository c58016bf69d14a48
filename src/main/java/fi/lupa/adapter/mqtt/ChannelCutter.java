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
    private ChannelCutter() {}

    /** Resets the connection of an endpoint. Event loop of the connection only. */
    static void cut(Context context, MqttEndpoint endpoint) {
        Iterator<Channel> channels =
                ((SingleThreadEventLoop) ((ContextInternal) context).nettyEventLoop()).registeredChannelsIterator();
        while (channels.hasNext()) {
            Channel channel = channels.next();
            if (is(channel.remoteAddress(), endpoint.remoteAddress())
                    && is(channel.localAddress(), endpoint.localAddress())) {
                channel.config().setOption(ChannelOption.SO_LINGER, 0);
                // not channel.close(): the handler of Vert.x would hold that back until all is flushed
                var unused = channel.pipeline().firstContext().close();
                return;
            }
        }
    }

    private static boolean is(java.net.SocketAddress socket, SocketAddress address) {
        return socket instanceof InetSocketAddress inet
                && inet.getPort() == address.port()
                && inet.getAddress().getHostAddress().equals(address.hostAddress());
    }
}
