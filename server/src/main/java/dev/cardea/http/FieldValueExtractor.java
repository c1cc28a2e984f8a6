package dev.cardea.http;

import jakarta.inject.Singleton;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints on the type argument of a {@link Field} judge its value, if there is one. */
@Singleton
public class FieldValueExtractor implements ValueExtractor<Field<@ExtractedValue ?>> {
    @Override
    public void extractValues(Field<?> field, ValueReceiver receiver) {
        if (field instanceof Field.Value<?>(var value)) {
            receiver.value(null, value);
        }
    }
}
