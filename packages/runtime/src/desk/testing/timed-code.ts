import { createHmac } from "node:crypto";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code that an authenticator app shows for an `otpauth:` address at `at`, epoch ms (RFC 6238, RFC 4226 §5.3). */
export function timedCode(address: string, at: number): string {
	const secret = new URL(address).searchParams.get("secret") ?? "";
	const bits = [...secret.replace(/=+$/, "")]
		.map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0"))
		.join("");
	const key = Buffer.from(
		(bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)),
	);
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
	const digest = createHmac("sha1", key).update(counter).digest();
	const offset = (digest.at(-1) ?? 0) & 15;
	const number = digest.readUInt32BE(offset) & 0x7fffffff;
	return String(number % 1_000_000).padStart(6, "0");
}
