package dev.cardea.user;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;

/**
 * A phone number with its country code. Some people write, and some older rows hold, the zero that starts national
 * numbers; both spellings are one number.
 *
 * @param international country code and national number, digits only: how it is stored
 * @param withLeadingZero the same number with the zero between the two
 */
public record PhoneNumber(String international, String withLeadingZero) {
    /** @param digits country code first, without a plus sign; empty when no country's number looks like this */
    public static Optional<PhoneNumber> parse(String digits) {
        if (!digits.matches("\\d{1,32}")) {
            return Optional.empty();
        }
        try {
            var number = PhoneNumberUtil.getInstance().parse("+" + digits, null);
            var countryCode = Integer.toString(number.getCountryCode());
            var national = Long.toString(number.getNationalNumber());
            return Optional.of(new PhoneNumber(countryCode + national, countryCode + "0" + national));
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}
