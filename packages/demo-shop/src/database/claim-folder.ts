import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Makes the folder this process's own until it ends. False when another process that is alive has
 * it. The database marks its lock with a folder, which a killed process leaves behind; whoever
 * owns the folder may take that away.
 */
export function claimFolder(folder: string, pid: number): boolean {
	mkdirSync(folder, { recursive: true });
	const file = join(folder, "demo-shop.pid");
	let owner = 0;
	try {
		owner = Number(readFileSync(file, "utf8"));
	} catch {
		// Nobody has been here.
	}
	if (owner > 0 && owner !== pid && isAlive(owner)) return false;
	writeFileSync(file, String(pid));
	rmSync(join(folder, "demo-shop.db.lock"), { recursive: true, force: true });
	return true;
}

/** Gives the folder back. */
export function releaseFolder(folder: string): void {
	rmSync(join(folder, "demo-shop.pid"), { force: true });
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (cause) {
		// A process of somebody else cannot be signalled and is alive all the same.
		return cause instanceof Error && "code" in cause && cause.code === "EPERM";
	}
}
