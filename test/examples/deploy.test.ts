import { spawnSync } from "node:child_process";
import {
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { settingNames, toSettings } from "@shopbell/runtime";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "../architecture/workspace.js";

const folder = join(root, "bots/storefront/deploy");
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

/** Names and values of a file of settings. */
function valuesOf(text: string): Readonly<Record<string, string>> {
	return Object.fromEntries(
		[...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [
			name ?? "",
			value ?? "",
		]),
	);
}

describe("the files to run it with", () => {
	it("are all named in the guide, and the guide names no others", () => {
		const named = [...read("README.md").matchAll(/\]\(([^)]+)\)/g)].map(
			([, target]) => target,
		);
		expect(new Set(named)).toEqual(
			new Set(
				readdirSync(folder).filter(
					(name) =>
						name !== "README.md" && name !== "Containerfile.containerignore",
				),
			),
		);
	});

	it("set nothing that there is not", () => {
		const all = ["README.md", "shopbell.env.example", "shopbell@.service"]
			.map(read)
			.join("\n");
		const set = [
			...Object.keys(valuesOf(read("shopbell.env.example"))),
			...[...all.matchAll(/\b([A-Z][A-Z_]{3,})=/g)].map(([, name]) => name),
			...[...all.matchAll(/`([A-Z][A-Z]+_[A-Z_]+)`/g)].map(([, name]) => name),
			...ownServices().flatMap(([, { environment = {} }]) =>
				Object.keys(environment),
			),
		];
		expect(set.length).toBeGreaterThan(20);
		expect(
			set.filter((name) => name !== undefined && !(name in settingNames)),
		).toEqual([]);
	});

	it("are settings that the program takes, with a secret filled in", () => {
		const settings = toSettings({
			...valuesOf(read("shopbell.env.example")),
			SECRET_KEY: Buffer.alloc(32, 7).toString("base64"),
			ROLE: "web",
		});
		expect(settings).toMatchObject({ isProduction: true, role: "web" });
		for (const [name, { environment }] of ownServices())
			expect(
				toSettings({
					...environment,
					DATABASE_URL: "postgres://shopbell@database/shopbell",
				}).role,
				name,
			).toMatch(/^(web|worker)$/);
	});

	it("give the balancer time to notice, and the process time to finish", () => {
		const { drainMs } = toSettings(valuesOf(read("shopbell.env.example")));
		const [, inter = "", fall = ""] =
			/check inter (\d+)s fall (\d+)/.exec(read("haproxy.cfg")) ?? [];
		expect(Number(inter) * Number(fall)).toBeGreaterThan(0);
		expect(drainMs).toBeGreaterThan(Number(inter) * Number(fall) * 1000);
		const [, stop = ""] =
			/TimeoutStopSec=(\d+)/.exec(read("shopbell@.service")) ?? [];
		// Requests, sockets and work under way, one after another.
		expect(Number(stop) * 1000).toBeGreaterThan(drainMs + 10_000 + 15_000);
	});

	it("run containers that cannot write, without rights, that are asked for their health", () => {
		for (const [name, service] of ownServices())
			expect(service, name).toMatchObject({
				read_only: true,
				cap_drop: ["ALL"],
				security_opt: ["no-new-privileges:true"],
				stop_grace_period: "60s",
			});
		const image = read("Containerfile");
		expect(image).toMatch(/^USER node$/m);
		expect(image).toMatch(/^HEALTHCHECK /m);
		expect(image).toContain("/health/live");
	});

	it.runIf(hasSystemd())("are a unit that systemd understands", () => {
		const scratch = mkdtempSync(join(tmpdir(), "unit-"));
		try {
			const unit = read("shopbell@.service").replace(
				/\/usr\/bin\/node\b/,
				process.execPath,
			);
			const file = join(scratch, "shopbell@web-3978.service");
			writeFileSync(file, unit);
			const verified = spawnSync(
				"systemd-analyze",
				["verify", "--man=no", file],
				{
					encoding: "utf8",
				},
			);
			const complaints = `${verified.stdout}${verified.stderr}`
				.split("\n")
				.filter((line) => line.includes("shopbell@"));
			expect(complaints).toEqual([]);
			const secured = spawnSync(
				"systemd-analyze",
				["security", "--offline=true", "--threshold=25", file],
				{ encoding: "utf8" },
			);
			expect(secured.status, secured.stdout + secured.stderr).toBe(0);
		} finally {
			rmSync(scratch, { recursive: true, force: true });
		}
	});
});

interface Service {
	readonly image?: string;
	readonly environment?: Readonly<Record<string, string>>;
}

/** The containers of this program, by name. */
function ownServices(): readonly (readonly [string, Service])[] {
	const { services } = parse(read("compose.yaml"), { merge: true }) as {
		services: Readonly<Record<string, Service>>;
	};
	const own = Object.entries(services).filter(
		([, { image }]) => image === "localhost/shopbell",
	);
	expect(own).not.toEqual([]);
	return own;
}

/** Newer ones judge a unit without running it. */
function hasSystemd(): boolean {
	const { status, stdout } = spawnSync("systemd-analyze", ["--version"], {
		encoding: "utf8",
	});
	return status === 0 && Number(/systemd (\d+)/.exec(stdout)?.[1]) >= 250;
}
