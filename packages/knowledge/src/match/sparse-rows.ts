/** A sparse vector of length 1 (or empty). */
export interface SparseVector {
	readonly indices: Int32Array;
	readonly values: Float32Array;
}

/** Many sparse vectors, one after the other: row r is at `starts[r]` up to `starts[r + 1]`. */
export interface SparseRows {
	readonly starts: Int32Array;
	readonly indices: Int32Array;
	readonly values: Float32Array;
}

/** One of the rows, without copying it. */
export function rowAt(rows: SparseRows, row: number): SparseVector {
	const from = rows.starts[row] as number;
	const to = rows.starts[row + 1] as number;
	return {
		indices: rows.indices.subarray(from, to),
		values: rows.values.subarray(from, to),
	};
}

/** Puts vectors one after the other. */
export function toSparseRows(vectors: Iterable<SparseVector>): SparseRows {
	const starts = [0];
	let indices = new Int32Array(65_536);
	let values = new Float32Array(65_536);
	let size = 0;
	for (const vector of vectors) {
		const end = size + vector.indices.length;
		if (end > indices.length) {
			const length = Math.max(end, indices.length * 2);
			const wider = new Int32Array(length);
			wider.set(indices);
			indices = wider;
			const widerValues = new Float32Array(length);
			widerValues.set(values);
			values = widerValues;
		}
		indices.set(vector.indices, size);
		values.set(vector.values, size);
		size = end;
		starts.push(size);
	}
	return {
		starts: Int32Array.from(starts),
		indices: indices.subarray(0, size),
		values: values.subarray(0, size),
	};
}
