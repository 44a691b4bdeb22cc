import { createConversationState } from "@shopbell/conversation";
import { describeIdentityRecords } from "@shopbell/identity/testing";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "./port/store.js";
import { describeSharing } from "./testing/contract/describe-sharing.js";
import { createEmbeddedSubject } from "./testing/create-embedded-subject.js";
import { createPostgresSubject } from "./testing/create-postgres-subject.js";
import { describeStoreContract } from "./testing/describe-store-contract.js";
import { startPostgres, type TestPostgres } from "./testing/start-postgres.js";
import type { CreateSubject, StoreSubject } from "./testing/store-subject.js";

let server: TestPostgres;

beforeAll(async () => {
	server = await startPostgres();
});

afterAll(() => server.stop());

const inPostgres: CreateSubject = () => createPostgresSubject(server);

describeStoreContract("embedded", createEmbeddedSubject, { isShared: false });
describeStoreContract("PostgreSQL", inPostgres, { isShared: true });

describe("store: PostgreSQL without LISTEN", () => {
	describeSharing(() => createPostgresSubject(server, { wakeUps: "poll" }));
});

describe.each([
	["embedded", createEmbeddedSubject],
	["PostgreSQL", inPostgres],
] as const)("identity records, %s", (_, createSubject) => {
	const opened: { readonly store: Store; readonly subject: StoreSubject }[] =
		[];

	async function open(among?: StoreSubject): Promise<Store> {
		const subject = among ?? (await createSubject());
		const store = await subject.open({
			begin: (channel) => createConversationState("c", channel, "en"),
		});
		opened.push({ store, subject });
		return store;
	}

	afterEach(async () => {
		for (const { store } of opened) await store.close();
		for (const { subject } of opened.splice(0)) await subject.dispose();
	});

	describeIdentityRecords("in the store", async () => {
		const { identityRecords } = await open();
		return identityRecords;
	});

	it("outlive their process", async () => {
		const first = await open();
		const write = { key: "k", value: "one", version: 0, now: 0 };
		await first.identityRecords.write({ ...write, expiresAt: 100 });
		await first.close();
		const second = await open(opened[0]?.subject);
		expect(await second.identityRecords.read("k", 99)).toEqual({
			value: "one",
			version: 1,
		});
		expect(
			await second.identityRecords.write({ ...write, expiresAt: 100 }),
		).toBe(false);
	});
});
