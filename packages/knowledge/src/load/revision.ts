import { onceForEach } from "../memory/once-for-each.js";

/**
 * Short fingerprint of a text: 64 bits as 16 hex digits, from two
 * multiply-xor hashes (the mixing of MurmurHash3's finalizer). Tells versions
 * apart; not a defence against forgery.
 */
export function toRevision(text: string): string {
	let a = 0xdeadbeef;
	let b = 0x41c6ce57;
	for (let i = 0; i < text.length; i++) {
		const c = text.charCodeAt(i);
		a = Math.imul(a ^ c, 0x85ebca6b);
		b = Math.imul(b ^ c, 0xc2b2ae35);
		a ^= a >>> 13;
		b ^= b >>> 16;
	}
	return hex(mix(a ^ text.length)) + hex(mix(b ^ (a >>> 3)));
}

/** Fingerprint of plain data that nobody changes; worked out once for each object. */
export const revisionOf = onceForEach((data: object) =>
	toRevision(JSON.stringify(data)),
);

function mix(value: number): number {
	let h = value;
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}

const hex = (value: number) => value.toString(16).padStart(8, "0");
