import {
	createIdentity,
	type Identity,
	type IdentityOptions,
} from "../create-identity.js";
import type { Letter } from "../email/letter.js";
import { createMemoryRecords } from "../records/create-memory-records.js";
import type { IdentityRecords } from "../records/identity-records.js";

/** An identity with a clock that is moved by hand and a post box that is read. */
export interface TestIdentity {
	readonly identity: Identity;
	readonly letters: Letter[];
	readonly records: IdentityRecords;
	/** What `sleep` was asked for, ms. */
	readonly slept: number[];
	/** Epoch ms. */
	now: number;
	/** The next code, as a number; undefined draws from a fixed row. */
	nextCode: number | undefined;
	/** The digits of the last letter. */
	lastCode(): string;
}

/** Secret of the tests. */
export const testSecret = new Uint8Array(32).fill(7);

/** Builds one; `change` replaces parts. */
export function createTestIdentity(
	change: Partial<IdentityOptions> = {},
): TestIdentity {
	const letters: Letter[] = [];
	const slept: number[] = [];
	const records = change.records ?? createMemoryRecords();
	let drawn = 0;
	const test: TestIdentity = {
		now: Date.parse("2027-03-10T12:00:00Z"),
		nextCode: undefined,
		letters,
		records,
		slept,
		lastCode: () => /^\d{6}$/m.exec(letters.at(-1)?.text ?? "")?.[0] ?? "",
		identity: createIdentity({
			secret: testSecret,
			records,
			shop: "Lipa",
			timeZone: "Europe/Warsaw",
			sender: {
				send: async (letter) => {
					letters.push(letter);
				},
				close: () => undefined,
			},
			tokens: { secrets: [testSecret], audience: "lipa-chat" },
			ports: {
				now: () => test.now,
				sleep: async (ms) => {
					slept.push(ms);
				},
				randomInt: (limit) =>
					test.nextCode ?? (drawn++ * 7_919 + 123_456) % limit,
			},
			...change,
		}),
	};
	return test;
}
