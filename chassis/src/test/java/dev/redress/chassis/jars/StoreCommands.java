package dev.redress.chassis.jars;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;

/** The commands that go to the store, by name. */
public final class StoreCommands implements CommandListener {
    private final ThreadLocal<List<String>> names = ThreadLocal.withInitial(ArrayList::new);
    private final String stopsBefore;

    StoreCommands(String stopsBefore) {
        this.stopsBefore = stopsBefore;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var name = event.getCommandName();
        names.get().add(name);
        if (name.equals("update")
                && stopsBefore.equals(event.getCommand().getString(name).getValue())) {
            DoomedShop.stop();
        }
    }

    /** The commands that an action sends from this thread. */
    public List<String> during(Runnable action) {
        names.get().clear();
        action.run();
        return List.copyOf(names.get());
    }
}
