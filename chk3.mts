import { readFile } from 'node:fs/promises';
import { parse, getOperationAST } from 'graphql';
import { buildSchema } from './src/graphql/build-schema.ts';
import { readSdl } from './src/graphql/read-sdl.ts';
import { hostile } from './bench/calibrate/hostile.ts';
import { drawRequests } from './bench/calibrate/draw-requests.ts';
import { readRecipes } from './bench/read-recipes.ts';
import { checkOperation } from './src/graphql/limits/check-operation.ts';
import { printCalibration } from './bench/calibrate/print-calibration.ts';
import { standardLimits, limitNames } from './src/limits.ts';
const schema = await buildSchema(await readSdl('schema'), { validate: false });
const un = Object.fromEntries(limitNames.map((n) => [n, n==='filterDepth'?50:1e15])) as any;
const all=new Map([...await readRecipes(),...drawRequests(schema,80,1),...hostile].map(q=>[q.case,q]));
const d=JSON.parse(await readFile('/tmp/est-cal2.json','utf8')) as any[];
const out=[]; for(const x of d){ const q=all.get(x.name)!; if(!q) continue; const doc=parse(q.query); const a={schema,document:doc,operation:getOperationAST(doc)!,variables:q.variables??{}}; x.cost=checkOperation(a,un); delete x.refusedBy; try{parse(q.query,{maxTokens:standardLimits.tokens});checkOperation(a,standardLimits);}catch(e:any){x.refusedBy=e.extensions?.measure??'document';} out.push(x);}
console.log(printCalibration(out));
console.log(out.filter(x=>!x.refusedBy).sort((a,b)=>b.node+b.jvm-a.node-a.jvm).slice(0,22).map(x=>`${x.name} cost ${x.cost} cpu ${(x.node+x.jvm).toFixed(0)} ${(x.cost/(x.node+x.jvm)).toFixed(0)}`).join('\n'));
