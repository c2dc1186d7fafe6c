package dev.redress.chassis.mongo;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys with which fields are sealed before they are stored.
 *
 * @param key id of the key with which fields are sealed from now on; empty seals none, and what is sealed is read all the same
 * @param keys all keys by id, each 32 bytes in Base64: an old one is only read with, and can go once nothing is sealed with it
 */
@ConfigurationProperties("redress.store")
public record StoreKeyProperties(
        @DefaultValue("") String key, @DefaultValue Map<String, String> keys) {}
