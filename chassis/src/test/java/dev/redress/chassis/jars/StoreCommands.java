package dev.redress.chassis.jars;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;

/** The commands that go to the store, by name. */
public final class StoreCommands implements CommandListener {
    private final ThreadLocal<List<String>> names = ThreadLocal.withInitial(ArrayList::new);

    @Override
    public void commandStarted(CommandStartedEvent event) {
        names.get().add(event.getCommandName());
    }

    /** The commands that an action sends from this thread. */
    public List<String> during(Runnable action) {
        names.get().clear();
        action.run();
        return List.copyOf(names.get());
    }
}
