import {
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { listDeskRoutes } from "./create-desk-routes.js";
import { password, startDesk, type TestDesk } from "./testing/start-desk.js";

// Each sign-in hashes a password, which is slow by design.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let desks: TestDesk[] = [];

async function start(options?: Parameters<typeof startDesk>[0]) {
	const desk = await startDesk(options);
	desks.push(desk);
	return desk;
}

afterEach(async () => {
	for (const desk of desks) await desk.close().catch(() => {});
	desks = [];
});

describe("the first user", () => {
	it("gets a one-time password that only the owner of the process can read", async () => {
		const { accounts, folder } = await start();
		const file = join(folder, "first-password");

		expect(accounts.firstUser?.email).toBe("agent@shop.example");
		expect(readFileSync(file, "utf8").trim()).toBe(
			accounts.firstUser?.password,
		);
		expect(statSync(file).mode & 0o777).toBe(0o600);
	});

	it("is shown again at each start until the password was replaced", async () => {
		const folder = mkdtempSync(join(tmpdir(), "desk-"));
		const first = await start({ folder });
		const shown = first.accounts.firstUser;
		await first.close();
		const second = await start({ folder });
		expect(second.accounts.firstUser).toEqual(shown);

		const browser = second.browser();
		await browser.signIn("agent@shop.example", shown?.password ?? "");
		const changed = await browser.post("/change-password", {
			currentPassword: shown?.password,
			newPassword: password,
			name: "Anna",
		});
		expect(changed.status).toBe(200);
		expect(changed.body.user).toMatchObject({
			name: "Anna",
			role: "administrator",
			mustChangePassword: false,
		});
		expect(second.accounts.firstUser).toBeNull();
		expect(existsSync(join(folder, "first-password"))).toBe(false);
		await second.close();

		const third = await start({ folder });
		expect(third.accounts.firstUser).toBeNull();
		expect(
			(await third.browser().signIn("agent@shop.example", password)).status,
		).toBe(200);
		rmSync(folder, { recursive: true, force: true });
	});

	it("gets a new password when the file with it was lost", async () => {
		const folder = mkdtempSync(join(tmpdir(), "desk-"));
		const first = await start({ folder });
		await first.close();
		rmSync(join(folder, "first-password"), { force: true });
		const second = await start({ folder });
		const shown = second.accounts.firstUser;

		expect(
			(
				await second
					.browser()
					.signIn("agent@shop.example", shown?.password ?? "")
			).status,
		).toBe(200);
		rmSync(folder, { recursive: true, force: true });
	});

	it("may do nothing before the one-time password is replaced", async () => {
		const { accounts, browser } = await start();
		const client = browser();
		await client.signIn(
			"agent@shop.example",
			accounts.firstUser?.password ?? "",
		);

		expect((await client.get("/me")).body.user.mustChangePassword).toBe(true);
		expect(await client.get("/inbox")).toMatchObject({
			status: 403,
			body: { error: { code: "password-change-required" } },
		});
		await expect(client.listen()).rejects.toThrow("403");
	});
});

describe("signing in", () => {
	it("sets a cookie that no script and no other site can use", async () => {
		const desk = await start();
		await desk.person("Anna");
		const { status, headers } = await desk
			.browser()
			.signIn("Anna@shop.example", password);

		expect(status).toBe(200);
		const [cookie = "", ...others] = headers.getSetCookie();
		expect(others).toEqual([]);
		expect(cookie).toMatch(/^shopbell-desk=/);
		expect(cookie).toMatch(/HttpOnly/i);
		expect(cookie).toMatch(/SameSite=Strict/i);
	});

	it("binds the cookie to the host and to HTTPS when the public address is HTTPS", async () => {
		const desk = await start({
			environment: { PUBLIC_URL: "https://chat.shop.example" },
		});
		const answer = await desk.browser().post(
			"/sign-in",
			{
				email: "agent@shop.example",
				password: desk.accounts.firstUser?.password,
			},
			{ origin: "https://chat.shop.example" },
		);

		const [cookie = ""] = answer.headers.getSetCookie();
		expect(cookie).toMatch(/^__Host-shopbell-desk=/);
		expect(cookie).toMatch(/; Secure/i);
		expect(cookie).toMatch(/; Path=\/(;|$)/i);
		expect(cookie).not.toMatch(/Domain=/i);
	});

	it("does not tell a wrong password from an unknown address", async () => {
		const desk = await start();
		await desk.person("Anna");
		const wrong = await desk.browser().signIn("anna@shop.example", "no");
		const unknown = await desk.browser().signIn("nobody@shop.example", "no");

		expect(wrong).toMatchObject({
			status: 401,
			body: { error: { code: "wrong-credentials" } },
		});
		expect(unknown.status).toBe(401);
		expect(unknown.body).toEqual(wrong.body);
	});

	it("is slowed down after five wrong passwords, many at once included", async () => {
		const desk = await start();
		await desk.person("Anna");
		const statuses = await Promise.all(
			Array.from({ length: 9 }, async () => {
				const { status } = await desk
					.browser()
					.signIn("anna@shop.example", "guess");
				return status;
			}),
		);

		expect(statuses.filter((status) => status === 401)).toHaveLength(5);
		expect(statuses.filter((status) => status === 429)).toHaveLength(4);
		const right = await desk.browser().signIn("anna@shop.example", password);
		expect(right.status).toBe(429);
		expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(0);
	});

	it("is not open to people who make accounts for themselves", async () => {
		const desk = await start();
		const open = listDeskRoutes(desk.deskParts, desk.accounts)
			.filter(({ rule }) => rule.kind === "anyone")
			.map(({ path }) => path);
		expect(open).toEqual([
			"/sign-in",
			"/sign-out",
			"/second-factor/verify",
			"/sign-in/options",
			"/sign-in/company",
			"/sign-in/company/back",
		]);
	});

	it("refuses bodies that are no credentials", async () => {
		const desk = await start();
		const client = desk.browser();
		expect((await client.post("/sign-in", { email: 1 })).status).toBe(400);
		expect(
			(await client.post("/sign-in", { email: "a", password: {} })).status,
		).toBe(400);
	});
});

describe("a password", () => {
	it("is refused when it is too short, unchanged, or the current one is wrong", async () => {
		const desk = await start();
		const client = await desk.person("Anna");
		const change = (currentPassword: string, newPassword: string) =>
			client.post("/change-password", { currentPassword, newPassword });

		expect((await change(password, "short")).body.error.code).toBe(
			"password-too-short",
		);
		expect((await change(password, password)).body.error.code).toBe(
			"password-unchanged",
		);
		expect((await change("wrong", "another long one")).body.error.code).toBe(
			"wrong-password",
		);
	});

	it("that is changed ends every other session of the person", async () => {
		const desk = await start();
		const here = await desk.person("Anna");
		const there = desk.browser();
		await there.signIn("anna@shop.example", password);
		const live = await there.listen();

		await here.post("/change-password", {
			currentPassword: password,
			newPassword: "another long password",
		});

		expect(await live.closed).toBe(4401);
		expect((await there.get("/me")).status).toBe(401);
		expect((await here.get("/me")).status).toBe(200);
	});
});

describe("signing out", () => {
	it("ends the session at the server and cuts its socket", async () => {
		const desk = await start();
		const client = await desk.person("Anna");
		const stolen = desk.browser();
		stolen.cookie = client.cookie;
		const live = await client.listen();

		await client.post("/sign-out");

		expect(await live.closed).toBe(4401);
		expect((await stolen.get("/me")).status).toBe(401);
	});
});

describe("people", () => {
	it("are added by an administrator and sign in with a one-time password", async () => {
		const desk = await start();
		const boss = await desk.person("Boss", "administrator");
		const added = await boss.post("/people", {
			email: "boris@shop.example",
			name: "Boris",
			role: "agent",
		});
		expect(added.status).toBe(201);

		const again = await boss.post("/people", {
			email: "BORIS@shop.example",
			name: "Boris",
			role: "agent",
		});
		expect(again.body.error.code).toBe("email-taken");
		const boris = desk.browser();
		const signedIn = await boris.signIn(
			"boris@shop.example",
			added.body.oneTimePassword,
		);
		expect(signedIn.body.user).toMatchObject({
			name: "Boris",
			mustChangePassword: true,
		});
	});

	it("who are disabled are out at once, sockets included, and cannot come back", async () => {
		const desk = await start();
		const boss = await desk.person("Boss", "administrator");
		const boris = await desk.person("Boris");
		const live = await boris.listen();
		const { id } = (await boris.get("/me")).body.user;

		expect((await boss.post(`/people/${id}/disable`)).status).toBe(200);

		expect(await live.closed).toBe(4401);
		expect((await boris.get("/inbox")).status).toBe(401);
		expect(
			(await desk.browser().signIn("boris@shop.example", password)).status,
		).toBe(401);
		await boss.post(`/people/${id}/enable`);
		expect(
			(await desk.browser().signIn("boris@shop.example", password)).status,
		).toBe(200);
	});

	it("always include an administrator who can sign in", async () => {
		const desk = await start();
		const [first] = await desk.accounts.users();
		expect(await desk.accounts.setDisabled(first?.id ?? "", true)).toEqual({
			kind: "last-administrator",
		});
	});
});
