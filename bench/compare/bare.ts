import type { Connection } from '../../src/neo4j/database.ts';
import { startBare } from './bare-server.ts';
import { readCases } from './cases.ts';

// The bare server as a process of its own: see start-servers.ts.
process.setSourceMapsEnabled(false); // tsx turns them on, and the driver looks at a stack at each statement.
const { url } = await startBare(await readCases(), JSON.parse(process.env.BARE_CONNECTION!) as Connection);
process.stdout.write(`bare server at ${url}/\n`);
process.once('SIGTERM', () => process.exit());
