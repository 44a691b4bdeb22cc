/**
 * Parameters as the driver can bind them. It ends the whole process on a boolean (libsql 0.5
 * panics in native code), so whatever it does not know is turned into what SQLite would store.
 */
export function toBindable(parameters: readonly unknown[]): readonly unknown[] {
	return parameters.map((value) => {
		switch (typeof value) {
			case "boolean":
				return value ? 1 : 0;
			case "undefined":
				return null;
			case "object":
				if (value instanceof Date) return value.toISOString();
				return value === null || value instanceof Uint8Array
					? value
					: JSON.stringify(value);
			case "number":
			case "bigint":
			case "string":
				return value;
			default:
				throw new TypeError(`Cannot store a ${typeof value}.`);
		}
	});
}
