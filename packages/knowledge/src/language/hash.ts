/** FNV-1a offset basis: the state before the first character. */
export const HASH_START = 0x811c9dc5 | 0;

/** Takes one UTF-16 code unit into a running hash. */
export function hashUnit(state: number, unit: number): number {
	return Math.imul(state ^ unit, 0x01000193);
}

/** Spreads a running hash over all 32 bits (the finaliser of MurmurHash3). */
export function hashEnd(state: number): number {
	let hash = state ^ (state >>> 16);
	hash = Math.imul(hash, 0x85ebca6b);
	hash ^= hash >>> 13;
	hash = Math.imul(hash, 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}

/** Takes a text into a running hash. */
export function hashUnits(text: string, state: number): number {
	let next = state;
	for (let i = 0; i < text.length; i++)
		next = hashUnit(next, text.charCodeAt(i));
	return next;
}

/** 32-bit hash of a text. */
export function hashText(text: string, seed = HASH_START): number {
	return hashEnd(hashUnits(text, seed));
}

/** Hash table from 32-bit keys to consecutive numbers; open addressing, no deletion. */
export class HashIndex {
	#keys: Int32Array;
	#values: Int32Array;
	#mask: number;
	size = 0;

	constructor(expected = 1_024) {
		let capacity = 16;
		while (capacity < expected * 2) capacity *= 2;
		this.#keys = new Int32Array(capacity);
		this.#values = new Int32Array(capacity).fill(-1);
		this.#mask = capacity - 1;
	}

	/** Number of a key, -1 when it is new. */
	get(key: number): number {
		let slot = key & this.#mask;
		for (;;) {
			const value = this.#values[slot] as number;
			if (value < 0 || this.#keys[slot] === key) return value;
			slot = (slot + 1) & this.#mask;
		}
	}

	/** Number of a key, given the next free one when it is new. */
	add(key: number): number {
		let slot = key & this.#mask;
		for (;;) {
			const value = this.#values[slot] as number;
			if (value < 0) break;
			if (this.#keys[slot] === key) return value;
			slot = (slot + 1) & this.#mask;
		}
		if (this.size * 2 > this.#mask) {
			this.#grow();
			return this.add(key);
		}
		this.#keys[slot] = key;
		this.#values[slot] = this.size;
		return this.size++;
	}

	/** Keys in the order of their numbers. */
	keys(): Int32Array {
		const keys = new Int32Array(this.size);
		for (let slot = 0; slot < this.#keys.length; slot++) {
			const value = this.#values[slot] as number;
			if (value >= 0) keys[value] = this.#keys[slot] as number;
		}
		return keys;
	}

	#grow(): void {
		const keys = this.#keys;
		const values = this.#values;
		this.#keys = new Int32Array(keys.length * 2);
		this.#values = new Int32Array(keys.length * 2).fill(-1);
		this.#mask = this.#keys.length - 1;
		for (let from = 0; from < keys.length; from++) {
			const value = values[from] as number;
			if (value < 0) continue;
			let slot = (keys[from] as number) & this.#mask;
			while ((this.#values[slot] as number) >= 0)
				slot = (slot + 1) & this.#mask;
			this.#keys[slot] = keys[from] as number;
			this.#values[slot] = value;
		}
	}
}

/**
 * Finds the places of 32-bit keys, each of which stands once in a list that does not change. The
 * keys are read where they stand, so that it takes a quarter of the memory of a `HashIndex`.
 */
export class KeyPlaces {
	readonly #keys: Int32Array;
	/** Place of the key that is looked for here, −1 where there is none. */
	readonly #places: Int32Array;
	readonly #mask: number;

	constructor(keys: Int32Array) {
		let capacity = 16;
		while (capacity < keys.length * 1.5) capacity *= 2;
		this.#keys = keys;
		this.#places = new Int32Array(capacity).fill(-1);
		this.#mask = capacity - 1;
		for (const [place, key] of keys.entries()) {
			let slot = key & this.#mask;
			while ((this.#places[slot] as number) >= 0)
				slot = (slot + 1) & this.#mask;
			this.#places[slot] = place;
		}
	}

	/** Place of a key, −1 when it is not there. */
	get(key: number): number {
		let slot = key & this.#mask;
		for (;;) {
			const place = this.#places[slot] as number;
			if (place < 0 || this.#keys[place] === key) return place;
			slot = (slot + 1) & this.#mask;
		}
	}
}
