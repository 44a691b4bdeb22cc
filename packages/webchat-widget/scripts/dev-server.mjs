// Serves the demo shop with the widget against the stand-in server: npm run dev.
import { startFakeServer } from "./fake-server.mjs";

const { url } = await startFakeServer({
	port: Number(process.env.PORT ?? 4310),
});
console.log(`Demo shop with a stand-in bot: ${url}/demo`);
