import { afterAll, beforeAll, expect, it } from "vitest";
import { startPostgres, type TestPostgres } from "../testing/start-postgres.js";
import { Pool } from "./pool.js";

let server: TestPostgres;

beforeAll(async () => {
	server = await startPostgres();
});

afterAll(() => server.stop());

it.each([
	[false, "1min"],
	[true, "0"],
])(
	"a statement has a minute, or whatever it takes (%s)",
	async (isPatient, limit) => {
		const pool = new Pool({
			url: server.url,
			size: 1,
			schema: undefined,
			isPatient,
		});
		const client = await pool.connect();
		const { rows } = await client.query("show statement_timeout", []);
		client.release();
		await pool.end();
		expect(rows).toEqual([{ statement_timeout: limit }]);
	},
);
