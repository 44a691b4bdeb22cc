import type { Server } from "node:http";
import { createServer } from "node:net";
import Provider from "oidc-provider";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startDesk, type TestDesk } from "./testing/start-desk.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let desk: TestDesk;
let provider: Server;
let issuer: string;
let isVerified: boolean;

beforeEach(async () => {
	isVerified = true;
	// It says at length that it is not meant for production.
	vi.spyOn(console, "warn").mockReturnValue();
	const [deskPort, providerPort] = [await freePort(), await freePort()];
	issuer = `http://127.0.0.1:${providerPort}`;
	const company = new Provider(issuer, {
		clients: [
			{
				client_id: "shopbell",
				client_secret: "a secret of the provider",
				redirect_uris: [
					`http://127.0.0.1:${deskPort}/desk/api/sign-in/company/back`,
				],
			},
		],
		claims: { email: ["email", "email_verified"], profile: ["name"] },
		findAccount: async (_context, id) => ({
			accountId: id,
			claims: async () => ({
				sub: id,
				email: `${id}@shop.example`,
				email_verified: isVerified,
			}),
		}),
		cookies: { keys: ["a key of the provider's cookies"] },
		pkce: { required: () => true },
	});
	provider = await new Promise((resolve) => {
		const server = company.listen(providerPort, "127.0.0.1", () =>
			resolve(server),
		);
	});
	desk = await startDesk({
		port: deskPort,
		environment: {
			OIDC_ISSUER: issuer,
			OIDC_CLIENT_ID: "shopbell",
			OIDC_CLIENT_SECRET: "a secret of the provider",
			OIDC_LABEL: "Lipa",
			SECOND_FACTOR: "required",
		},
	});
});

afterEach(async () => {
	await desk.close();
	provider.closeAllConnections();
	await new Promise((resolve) => provider.close(resolve));
});

describe("the company's own sign-in", () => {
	it("lets in somebody who has an account here, without a second factor of ours", async () => {
		await desk.person("Anna");
		const browser = new Browser();
		const page = await browser.signInAs("anna");

		expect(page).toContain("url=/desk/");
		const me = await browser.fetch(`${desk.origin}/desk/api/me`);
		expect(me.status).toBe(200);
		expect(((await me.json()) as { user: object }).user).toMatchObject({
			email: "anna@shop.example",
			needsSecondFactor: false,
		});
	});

	it("keeps out somebody who has none, or a disabled one", async () => {
		expect(await new Browser().signInAs("stranger")).toContain(
			"company=unknown",
		);
		const anna = await desk.person("Anna");
		const { id } = (await anna.get("/me")).body.user;
		await desk.person("Boss", "administrator");
		await desk.accounts.setDisabled(id, true);
		expect(await new Browser().signInAs("anna")).toContain("company=unknown");
	});

	it("does not believe an address that the provider has not verified", async () => {
		await desk.person("Anna");
		isVerified = false;
		expect(await new Browser().signInAs("anna")).toContain("company=refused");
	});

	it("refuses a way back that this browser has not begun", async () => {
		await desk.person("Anna");
		const thief = new Browser();
		const back = await thief.wayBack("anna");

		const victim = new Browser();
		expect(await (await victim.fetch(back)).text()).toContain(
			"company=refused",
		);
		await victim.fetch(`${desk.origin}/desk/api/sign-in/company`);
		expect(await (await victim.fetch(back)).text()).toContain(
			"company=refused",
		);
		expect((await victim.fetch(`${desk.origin}/desk/api/me`)).status).toBe(401);
	});

	it("says so when the provider is not there", async () => {
		provider.closeAllConnections();
		await new Promise((resolve) => provider.close(resolve));
		const answer = await fetch(`${desk.origin}/desk/api/sign-in/company`);
		expect(await answer.text()).toContain("company=unreachable");
	});

	it("is offered by its name", async () => {
		const answer = await fetch(`${desk.origin}/desk/api/sign-in/options`);
		expect(await answer.json()).toEqual({ company: "Lipa" });
	});
});

/** Keeps cookies by host and port and goes where it is sent. */
class Browser {
	private readonly jar = new Map<string, Map<string, string>>();

	async fetch(address: string, form?: Record<string, string>) {
		const { host } = new URL(address);
		const cookies = this.jar.get(host) ?? new Map<string, string>();
		this.jar.set(host, cookies);
		const response = await fetch(address, {
			redirect: "manual",
			headers: {
				cookie: [...cookies]
					.map(([name, value]) => `${name}=${value}`)
					.join("; "),
			},
			...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
		});
		for (const cookie of response.headers.getSetCookie()) {
			const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
			if (value === "") cookies.delete(name);
			else cookies.set(name, value);
		}
		return response;
	}

	/** Signs in at the provider's own page; answers the address it sends back to. */
	async wayBack(login: string): Promise<string> {
		let address = `${desk.origin}/desk/api/sign-in/company`;
		for (let step = 0; step < 12; step++) {
			if (address.includes("/company/back?")) return address;
			let response = await this.fetch(address);
			if (response.status === 200) {
				const page = await response.text();
				const action = /action="([^"]+)"/.exec(page)?.[1] ?? "";
				const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? "";
				response = await this.fetch(new URL(action, address).href, {
					prompt,
					login,
					password: "of the provider",
				});
			}
			address = new URL(response.headers.get("location") ?? "", address).href;
		}
		throw new Error("the provider sends in circles");
	}

	async signInAs(login: string): Promise<string> {
		return (await this.fetch(await this.wayBack(login))).text();
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.listen(0, "127.0.0.1", () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => resolve(port));
		});
	});
}
