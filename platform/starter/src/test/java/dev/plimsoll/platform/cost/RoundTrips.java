package dev.plimsoll.platform.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a service and its database, and counts how often the service asks and waits for the answer. */
final class RoundTrips implements AutoCloseable {
    private final ServerSocket door;
    private final int database;
    private final AtomicInteger number = new AtomicInteger();

    private RoundTrips(int database) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.database = database;
    }

    static RoundTrips to(int database) throws IOException {
        RoundTrips trips = new RoundTrips(database);
        background(trips::accept);
        return trips;
    }

    /** How many the work takes, where nothing else goes through here meanwhile. */
    int of(Runnable work) {
        int before = number.get();
        work.run();
        return number.get() - before;
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket service = door.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), database);
            service.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            AtomicBoolean answered = new AtomicBoolean(true);
            background(() -> pass(service, server, () -> number.addAndGet(answered.getAndSet(false) ? 1 : 0)));
            background(() -> pass(server, service, () -> answered.set(true)));
        }
    }

    private static void pass(Socket from, Socket to, Runnable seen) throws IOException {
        InputStream input = from.getInputStream();
        OutputStream output = to.getOutputStream();
        byte[] buffer = new byte[65_536];
        for (int length = input.read(buffer); length > 0; length = input.read(buffer)) {
            seen.run();
            output.write(buffer, 0, length);
        }
        to.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void background(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // One of the two has closed the connection.
                    }
                },
                "round-trips");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
