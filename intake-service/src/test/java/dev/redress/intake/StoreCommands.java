package dev.redress.intake;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.mongo.MongoClientSettingsBuilderCustomizer;

/** Hears what is asked of the store. */
public final class StoreCommands implements MongoClientSettingsBuilderCustomizer, CommandListener {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile String mark = "";

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        settings.addCommandListener(this);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (!mark.isEmpty()
                && !Thread.currentThread().getName().contains("-C-")
                && event.getCommand().toString().contains(mark)) {
            var name = event.getCommandName();
            heard.add(event.getCommand().getString(name).getValue() + "." + name);
        }
    }

    /**
     * The commands during this work, as {@code collection.command}.
     *
     * @param about a text that the commands concerned contain; what others ask meanwhile, and listeners, is passed over
     */
    public List<String> during(String about, Runnable work) {
        heard.clear();
        mark = about;
        work.run();
        mark = "";
        return List.copyOf(heard);
    }
}
