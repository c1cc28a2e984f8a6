package dev.cardea.http;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A member of a PATCH body: left out, {@code null}, or a value. */
@JsonDeserialize(using = Field.Deserializer.class)
public sealed interface Field<T> {
    record Absent<T>() implements Field<T> {}

    record Null<T>() implements Field<T> {}

    record Value<T>(T value) implements Field<T> {}

    /** Hands on the value, or null for {@code null}; does nothing when the member was left out. */
    default void ifPresent(Consumer<@Nullable T> consumer) {
        switch (this) {
            case Absent<T> _ -> {}
            case Null<T> _ -> consumer.accept(null);
            case Value<T>(var value) -> consumer.accept(value);
        }
    }

    default @Nullable T orNull() {
        return this instanceof Value<T>(var value) ? value : null;
    }

    /** The value, or {@code current} when the member was left out; null for {@code null}. */
    default @Nullable T or(@Nullable T current) {
        return this instanceof Absent<T> ? current : orNull();
    }

    /** Reads the three cases; Jackson asks for the absent value when it fills a record. */
    final class Deserializer extends JsonDeserializer<Field<?>> implements ContextualDeserializer {
        private final @Nullable JavaType type;

        Deserializer() {
            this(null);
        }

        private Deserializer(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            var field = property == null ? context.getContextualType() : property.getType();
            return new Deserializer(field.containedTypeOrUnknown(0));
        }

        @Override
        public Field<?> deserialize(com.fasterxml.jackson.core.JsonParser parser, DeserializationContext context)
                throws IOException {
            Object value = context.readValue(parser, java.util.Objects.requireNonNull(type));
            return new Value<>(value);
        }

        @Override
        public Field<?> getNullValue(DeserializationContext context) {
            return new Null<>();
        }

        @Override
        public Field<?> getAbsentValue(DeserializationContext context) {
            return new Absent<>();
        }
    }
}
