/**
 * The bytes of an ONNX model whose vector of a token is a row of a table: input ids in,
 * `last_hidden_state` (texts × tokens × dimensions) out. Format: onnx.proto of github.com/onnx/onnx,
 * IR version 8, operators of version 13; the numbers below are its field numbers.
 */
export function encodeTableModel(table: readonly Float32Array[]): Uint8Array {
	const dimensions = table[0]?.length ?? 0;
	const weights = Buffer.concat(
		table.map((row) => Buffer.from(row.buffer, row.byteOffset, row.byteLength)),
	);
	const tensor = message([
		[1, table.length],
		[1, dimensions],
		[2, FLOAT],
		[8, "table"],
		[9, weights],
	]);
	const gather = message([
		[1, "table"],
		[1, "input_ids"],
		[2, "last_hidden_state"],
		[3, "look-up"],
		[4, "Gather"],
	]);
	const graph = message([
		[1, gather],
		[2, "table of tokens"],
		[5, tensor],
		[11, value("input_ids", INT64, ["texts", "tokens"])],
		[12, value("last_hidden_state", FLOAT, ["texts", "tokens", dimensions])],
	]);
	return message([
		[1, 8],
		[7, graph],
		[8, message([[2, 13]])],
	]);
}

const FLOAT = 1;
const INT64 = 7;
const VARINT = 0;
const BYTES = 2;

type Field = readonly [number, number | string | Uint8Array];

function value(
	name: string,
	kind: number,
	sizes: readonly (number | string)[],
): Uint8Array {
	const shape = message(
		sizes.map((size) => [
			1,
			message([typeof size === "number" ? [1, size] : [2, size]]),
		]),
	);
	const tensor = message([
		[1, kind],
		[2, shape],
	]);
	return message([
		[1, name],
		[2, message([[1, tensor]])],
	]);
}

function message(fields: readonly Field[]): Uint8Array {
	return Buffer.concat(
		fields.flatMap(([field, content]) => {
			if (typeof content === "number")
				return [varint((field << 3) | VARINT), varint(content)];
			const bytes = Buffer.from(content);
			return [varint((field << 3) | BYTES), varint(bytes.length), bytes];
		}),
	);
}

function varint(number: number): Uint8Array {
	const bytes: number[] = [];
	let rest = number;
	while (rest > 127) {
		bytes.push((rest & 127) | 128);
		rest >>>= 7;
	}
	return Uint8Array.from([...bytes, rest]);
}
