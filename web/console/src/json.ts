import type { JsonObject } from './api/types.ts';

/** How a JSON field shows its value. */
export function formatJson(value: JsonObject): string {
  return JSON.stringify(value, null, 2);
}

/** The object that a JSON field holds, or undefined when it holds something else. */
export function parseJsonObject(text: string): JsonObject | undefined {
  if (!text.trim()) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
