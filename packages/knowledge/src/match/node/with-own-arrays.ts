/** V8 leaves arrays of numbers where they stand in what it reads data from, which then stays in memory as a whole; a third of a matcher is texts. */
export function withOwnArrays<Data extends object>(data: Data): Data {
	return Object.fromEntries(
		Object.entries(data).map(([name, value]) => [
			name,
			ArrayBuffer.isView(value)
				? (value as Int32Array).slice()
				: isRecord(value)
					? withOwnArrays(value)
					: value,
		]),
	) as Data;
}

const isRecord = (value: unknown): value is object =>
	typeof value === "object" && value !== null && !Array.isArray(value);
