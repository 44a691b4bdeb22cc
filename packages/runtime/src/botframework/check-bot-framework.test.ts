import { afterEach, describe, expect, it } from "vitest";
import { connect } from "../doctor/connect.js";
import { type Bot, startBot } from "../shop/testing/start-bot.js";

const app = {
	MICROSOFT_APP_ID: "1f0b0a4e-0000-4000-8000-000000000000",
	MICROSOFT_APP_PASSWORD: "sample-client-secret",
};

let bot: Bot | undefined;

afterEach(async () => {
	await bot?.stop();
	bot = undefined;
});

/** Microsoft's sign-in as it answers; every other address is asked for real. */
const signInAnswers =
	(status: number, body: object): typeof fetch =>
	(url, init) =>
		String(url).startsWith("https://login.microsoftonline.com/")
			? Promise.resolve(Response.json(body, { status }))
			: fetch(url, init);

describe("connecting Teams", () => {
	it("says which settings are missing, and where they are found", async () => {
		const findings = await connect({ messenger: "teams", environment: {} });
		expect(findings.map(({ check }) => check)).toEqual([
			"settings.MICROSOFT_APP_ID",
			"settings.MICROSOFT_APP_PASSWORD",
			"settings.PUBLIC_URL",
		]);
		expect(findings.every(({ fix }) => (fix ?? "").length > 20)).toBe(true);
	});

	it("sees that the address leads to the bot and that the secret is good, and names what is done at Azure", async () => {
		bot = await startBot({ SHOP_KIND: "none", ...app });
		const environment = { ...app, PUBLIC_URL: bot.origin };
		const findings = await connect({
			messenger: "teams",
			environment,
			fetch: signInAnswers(200, { access_token: "sample" }),
		});
		expect(findings.map(({ check, status }) => [check, status])).toEqual([
			["channel.botframework.address", "ok"],
			["channel.botframework.token", "ok"],
			["channel.botframework.by-hand", "warning"],
		]);
		expect(findings[2]?.fix).toContain(`${bot.origin}/api/messages`);
	});

	it("tells a wrong secret from one that has expired, and prints neither", async () => {
		const ask = async (code: number) => {
			const findings = await connect({
				messenger: "teams",
				environment: { ...app, PUBLIC_URL: "http://127.0.0.1:9" },
				fetch: signInAnswers(401, {
					error: "invalid_client",
					error_codes: [code],
				}),
			});
			expect(JSON.stringify(findings)).not.toContain("sample-client-secret");
			return Object.fromEntries(
				findings.map(({ check, status, fix }) => [check, `${status} ${fix}`]),
			);
		};
		const wrong = await ask(7000215);
		expect(wrong["channel.botframework.address"]).toMatch(/^failed/);
		expect(wrong["channel.botframework.token"]).toMatch(/^failed .*is wrong/);
		expect((await ask(7000222))["channel.botframework.token"]).toMatch(
			/has expired/,
		);
		expect((await ask(1))["channel.botframework.token"]).toMatch(
			/^failed Look/,
		);
	});
});
