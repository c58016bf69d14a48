package fi.lupa.bench;

import java.io.IOException;

/** An endpoint that gateways connect to: what it has acknowledged it has worked off. */
record AtTheEndpoint(String name, Subject subject, int port, Login login) implements Contender {
    @Override
    public Load connect() throws IOException {
        return Load.open(port, login);
    }

    @Override
    public String topic() {
        return IntakeBench.TOPIC;
    }

    @Override
    public void awaitTaken(long before, int messages, int batch) {
        // the load has seen the acknowledgements
    }

    @Override
    public long taken() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        subject.close();
    }
}
