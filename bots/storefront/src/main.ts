import { fileURLToPath } from "node:url";
import { startFromEnvironment } from "@shopbell/runtime";

const folderOf = (packageJson: string): string =>
	fileURLToPath(new URL("./dist", import.meta.resolve(packageJson)));

await startFromEnvironment({
	environment: process.env,
	widgetFolder: folderOf("@shopbell/webchat-widget/package.json"),
	deskFolder: folderOf("@shopbell/desk-web/package.json"),
	studioFolder: folderOf("@shopbell/studio-web/package.json"),
	boardFolder: folderOf("@shopbell/board-web/package.json"),
});
