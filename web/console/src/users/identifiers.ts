/** The shapes that the server accepts; problems are keys of the field texts. */
export type IdentifierProblem = 'email' | 'phone' | 'username';

export function emailProblem(value: string): IdentifierProblem | undefined {
  return value === '' || /^\S+@\S+\.\S+$/.test(value) ? undefined : 'email';
}

/** People write phone numbers with signs between the digits; only the digits are stored. Arabic and Persian digits count. */
export function phoneDigits(value: string): string {
  return value
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\s().+/-]/g, '');
}

export function phoneProblem(value: string): IdentifierProblem | undefined {
  return value === '' || /^\d{5,}$/.test(phoneDigits(value)) ? undefined : 'phone';
}

export function usernameProblem(value: string): IdentifierProblem | undefined {
  return value === '' || /^[A-Z_a-z]\w*$/.test(value) ? undefined : 'username';
}

// Without letters and digits that look alike, since people read it to each other.
const alphabet = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A random password of 16 characters, some 93 bits. */
export function generatePassword(length = 16): string {
  let result = '';
  while (result.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      // Bytes past the last whole multiple would favour the first letters.
      if (byte < 256 - (256 % alphabet.length) && result.length < length) result += alphabet[byte % alphabet.length] ?? '';
    }
  }
  return result;
}
