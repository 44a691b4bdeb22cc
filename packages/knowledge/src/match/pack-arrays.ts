/** An array of numbers as text. */
export interface PackedArray {
	readonly array: keyof typeof kinds;
	/** Base64, little-endian. */
	readonly base64: string;
}

/** A record whose arrays of numbers are texts. */
export type Packed<T> = {
	readonly [K in keyof T]: T[K] extends NumberArray ? PackedArray : T[K];
};

type NumberArray =
	| Int8Array
	| Uint8Array
	| Uint16Array
	| Int32Array
	| Float32Array
	| Float64Array;

const kinds = {
	Int8Array,
	Uint8Array,
	Uint16Array,
	Int32Array,
	Float32Array,
	Float64Array,
};

/** Turns the arrays of numbers of a record into texts; the rest stays. */
export function pack<T extends object>(record: T): Packed<T> {
	return Object.fromEntries(
		Object.entries(record).map(([name, value]) => [
			name,
			ArrayBuffer.isView(value) ? packArray(value as NumberArray) : value,
		]),
	) as Packed<T>;
}

/** The reverse of `pack`. */
export function unpack<T extends object>(packed: Packed<T>): T {
	return Object.fromEntries(
		Object.entries(packed).map(([name, value]) => [
			name,
			isPackedArray(value) ? unpackArray(value) : value,
		]),
	) as T;
}

function isPackedArray(value: unknown): value is PackedArray {
	return typeof value === "object" && value !== null && "base64" in value;
}

function packArray(array: NumberArray): PackedArray {
	const bytes = new Uint8Array(
		array.buffer,
		array.byteOffset,
		array.byteLength,
	);
	const parts: string[] = [];
	// A multiple of three, so that the parts join to one base64 text.
	for (let from = 0; from < bytes.length; from += 24_576)
		parts.push(
			btoa(String.fromCharCode(...bytes.subarray(from, from + 24_576))),
		);
	return {
		array: array.constructor.name as PackedArray["array"],
		base64: parts.join(""),
	};
}

function unpackArray({ array, base64 }: PackedArray): NumberArray {
	const binary = atob(base64);
	const bytes = new Uint8Array(binary.length);
	for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
	return new kinds[array](bytes.buffer);
}
