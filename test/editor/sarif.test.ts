import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "@shopbell/cli";
import Ajv from "ajv-draft-04";
import formats from "ajv-formats";
import { expect, it } from "vitest";

// The schema of the OASIS standard, as Microsoft's own SDK ships it.
const schema = createRequire(import.meta.url)(
	"@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
) as object;

async function checkAsSarif(folder: string): Promise<unknown> {
	let out = "";
	await runCli({
		argv: ["check", "--format", "sarif"],
		cwd: folder,
		cacheDir: join(folder, "cache"),
		terminal: {
			out: (text) => {
				out += text;
			},
			err: () => undefined,
			isInteractive: false,
			lines: async function* () {},
		},
	});
	return JSON.parse(out);
}

it("writes logs that the published schema of SARIF 2.1.0 takes", async () => {
	const ajv = new Ajv.default({
		strict: false,
		allErrors: true,
		// One pattern of the schema is none with the flag u.
		unicodeRegExp: false,
	});
	formats.default(ajv);
	const isValid = ajv.compile(schema);
	const folder = mkdtempSync(join(tmpdir(), "shopbell-sarif-"));
	try {
		mkdirSync(join(folder, "knowledge-base/articles"), { recursive: true });
		writeFileSync(
			join(folder, "knowledge-base/shop.yaml"),
			"name: Lipa\nlocales: [en]\ndefault_locale: en\ntime_zone: Europe/Warszawa\n",
		);
		writeFileSync(
			join(folder, "knowledge-base/articles/a b ü.yaml"),
			"owner: [\n",
		);
		const log = await checkAsSarif(folder);
		isValid(log);
		expect(isValid.errors).toBeNull();
		expect(log).toMatchObject({
			runs: [{ results: expect.arrayContaining([expect.anything()]) }],
		});
		expect(isValid({ version: "2.1.0", runs: [{}] })).toBe(false);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
