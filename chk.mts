import { parse, validate, getOperationAST } from 'graphql';
import { join } from 'node:path';
import { buildSchema } from './src/graphql/build-schema.ts';
import { readSdl } from './src/graphql/read-sdl.ts';
import { hostile } from './bench/calibrate/hostile.ts';
import { drawRequests } from './bench/calibrate/draw-requests.ts';
import { readRecipes } from './bench/read-recipes.ts';
import { checkOperation } from './src/graphql/limits/check-operation.ts';
import { standardLimits, limitNames } from './src/limits.ts';
const schema = await buildSchema(await readSdl('schema'), { validate: false });
const un = Object.fromEntries(limitNames.map((n) => [n, n==='filterDepth'?50:1e15])) as any;
let bad=0; const all=[...await readRecipes(),...drawRequests(schema,80,1),...hostile]; const by:any={};
for(const q of all){ const d=parse(q.query); const e=validate(schema,d); if(e.length){bad++;console.log('INVALID',q.case,e[0]!.message.slice(0,150));continue;}
 try{ const t=performance.now(); const c=checkOperation({schema,document:d,operation:getOperationAST(d)!,variables:q.variables??{}},un); const ms=performance.now()-t; (by[q.field]??=[]).push(c); let r='';try{checkOperation({schema,document:d,operation:getOperationAST(d)!,variables:q.variables??{}},standardLimits);}catch(x:any){r=x.message.slice(0,100)} if(q.field!=='drawn') console.log(c,ms.toFixed(0)+'ms',q.case,r); }catch(x:any){console.log('ERR',q.case,x.message.slice(0,200))}}
console.log(all.length,bad,hostile.length, by.drawn?.sort((a:number,b:number)=>a-b).join(' '));
