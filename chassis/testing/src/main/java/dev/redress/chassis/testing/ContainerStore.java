package dev.redress.chassis.testing;

import dev.redress.chassis.parts.Store;
import org.testcontainers.containers.MongoDBContainer;

/** MongoDB in a container. Stopping pauses it, so that port and data stay as they are. */
final class ContainerStore implements Store {
    private final MongoDBContainer container = new MongoDBContainer("mongo:8.0");
    private boolean paused;

    @Override
    public String uri(String database) {
        return container.getConnectionString() + "/" + database + "?directConnection=true";
    }

    @Override
    public synchronized void start() {
        if (paused) {
            container
                    .getDockerClient()
                    .unpauseContainerCmd(container.getContainerId())
                    .exec();
            paused = false;
        } else {
            container.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (!paused) {
            container
                    .getDockerClient()
                    .pauseContainerCmd(container.getContainerId())
                    .exec();
            paused = true;
        }
    }

    @Override
    public void close() {
        container.stop();
    }
}
