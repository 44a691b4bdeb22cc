import { afterEach, describe, expect, it, vi } from "vitest";
import type { DeskClient } from "./testing/desk-client.js";
import { password, startDesk, type TestDesk } from "./testing/start-desk.js";
import { timedCode } from "./testing/timed-code.js";

// Each sign-in hashes a password, which is slow by design.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let desk: TestDesk;

afterEach(() => desk.close());

interface Begun {
	readonly uri: string;
	readonly spareCodes: readonly string[];
}

/** Sets it up in this browser. */
async function enrol(client: DeskClient): Promise<Begun> {
	const begun = await client.post("/second-factor/begin", { password });
	expect(begun.status).toBe(200);
	const body = begun.body as unknown as Begun;
	const confirmed = await client.post("/second-factor/confirm", {
		code: timedCode(body.uri, Date.now()),
	});
	expect(confirmed.status).toBe(200);
	return body;
}

describe("the second factor", () => {
	it("asks for a code after the password, and opens nothing before it", async () => {
		desk = await startDesk();
		const { uri } = await enrol(await desk.person("Anna"));
		const browser = desk.browser();

		const half = await browser.signIn("anna@shop.example", password);
		expect(half.body).toEqual({ asks: "second-factor" });
		expect((await browser.get("/me")).status).toBe(401);
		await expect(browser.listen()).rejects.toThrow("401");

		const wrong = await browser.post("/second-factor/verify", {
			code: "000000",
		});
		expect(wrong.body.error.code).toBe("wrong-code");
		const right = await browser.post("/second-factor/verify", {
			code: timedCode(uri, Date.now()),
		});
		expect(right.body.user).toMatchObject({
			name: "Anna",
			hasSecondFactor: true,
		});
		expect((await browser.get("/me")).status).toBe(200);
	});

	it("takes a spare code once", async () => {
		desk = await startDesk();
		const { spareCodes } = await enrol(await desk.person("Anna"));
		const give = async (): Promise<number> => {
			const browser = desk.browser();
			await browser.signIn("anna@shop.example", password);
			return (
				await browser.post("/second-factor/verify", { code: spareCodes[3] })
			).status;
		};

		expect(await give()).toBe(200);
		expect(await give()).toBe(401);
	});

	it("does not count before the first code was given", async () => {
		desk = await startDesk();
		const client = await desk.person("Anna");
		await client.post("/second-factor/begin", { password });
		expect(
			(await client.post("/second-factor/confirm", { code: "000000" })).status,
		).toBe(403);

		const browser = desk.browser();
		const { body } = await browser.signIn("anna@shop.example", password);
		expect(body.user).toMatchObject({ hasSecondFactor: false });
	});

	it("is neither begun nor ended without the password", async () => {
		desk = await startDesk();
		const client = await desk.person("Anna");
		const refused = await client.post("/second-factor/begin", {
			password: "not the password",
		});
		expect(refused.body.error.code).toBe("wrong-password");

		await enrol(client);
		expect(
			(await client.post("/second-factor/end", { password: "nor this" }))
				.status,
		).toBe(403);
		expect((await client.post("/second-factor/end", { password })).status).toBe(
			200,
		);
		const { body } = await desk.browser().signIn("anna@shop.example", password);
		expect(body.user).toMatchObject({ hasSecondFactor: false });
	});

	it("stops a guesser long before all codes were tried", async () => {
		desk = await startDesk();
		await enrol(await desk.person("Anna"));
		const browser = desk.browser();
		await browser.signIn("anna@shop.example", password);
		const statuses: number[] = [];
		for (let code = 0; code < 12; code++)
			statuses.push(
				(
					await browser.post("/second-factor/verify", {
						code: String(code).padStart(6, "0"),
					})
				).status,
			);

		expect(statuses.slice(-5)).toEqual([429, 429, 429, 429, 429]);
	});

	it("lets nobody past setting it up where it is required", async () => {
		desk = await startDesk({ environment: { SECOND_FACTOR: "required" } });
		const client = await desk.person("Anna");

		expect((await client.get("/me")).body.user).toMatchObject({
			needsSecondFactor: true,
		});
		expect((await client.get("/inbox")).body.error.code).toBe(
			"second-factor-required",
		);
		await expect(client.listen()).rejects.toThrow("403");

		await enrol(client);
		expect((await client.get("/me")).body.user).toMatchObject({
			needsSecondFactor: false,
		});
		const live = await client.listen();
		live.close();
	});

	it("is taken away by an administrator when phone and spare codes are lost", async () => {
		desk = await startDesk();
		const boss = await desk.person("Boss", "administrator");
		const anna = await desk.person("Anna");
		await enrol(anna);
		const { id } = (await anna.get("/me")).body.user;

		expect((await anna.post(`/people/${id}/reset-second-factor`)).status).toBe(
			403,
		);
		expect((await boss.post(`/people/${id}/reset-second-factor`)).status).toBe(
			200,
		);
		expect(await desk.store.desk.audit({ since: 0, limit: 10 })).toMatchObject([
			{
				actor: { name: "Boss" },
				action: "person.reset-second-factor",
				subject: id,
			},
		]);
		expect((await anna.get("/me")).status).toBe(401);
		const { body } = await desk.browser().signIn("anna@shop.example", password);
		expect(body.user).toMatchObject({ hasSecondFactor: false });
	});
});
