import type { LogFields } from "./log.js";

/** A code, an id, a route or a version: no blanks, no letters beyond ASCII, nothing that looks like an address. */
const isPlain = (text: string): boolean =>
	/^[\w.,:;/+=|#*()[\]<>-]{0,200}$/.test(text);

/**
 * The second door behind the types: a text that is no code or id is withheld, whoever passed it,
 * because a log is kept longer and read by more people than a conversation.
 */
export function withoutPersonalData(fields: LogFields): LogFields {
	let safe = fields;
	for (const [name, value] of Object.entries(fields))
		if (typeof value === "string" && !isPlain(value))
			safe = { ...safe, [name]: "(withheld)" };
	return safe;
}
