import { createRequire } from "node:module"; const require=createRequire(import.meta.url);
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { createApp } from '/work/main/src/backend/app.ts';
import { migrate } from '/work/main/src/backend/db/migrate.ts';
import { openPostgres } from '/work/main/src/backend/db/postgres.ts';
import { createVault } from '/work/main/src/backend/http/vault.ts';
import { createSampleOffice } from '/work/main/src/sample/createSampleOffice.ts';
import { callerOf } from '/work/main/test/support/testOffice.ts';
const d = await openPostgres('postgres://tw:tw@127.0.0.1:5432/tw_prof');
await migrate(d.db);
const rb = (n:number)=>new Uint8Array(randomBytes(n));
const deps:any = {db:d.db,databaseKind:'postgres',now:()=>Date.now(),newId:()=>v7(),randomBytes:rb,vault:createVault(new Uint8Array(32).fill(7),rb),log:{info(){},warn(){},error:console.error},version:'x',after(ms:number,t:any){const h=setTimeout(t,ms);return()=>clearTimeout(h)}};
const has = (await d.db.execute('select count(*)::int n from offices') as any)[0].n;
if(!has){ const t=process.cpuUsage(); await createSampleOffice(deps,d.db,{size:3000,password:'Window-2026-test'}); console.log('gen cpu ms',process.cpuUsage(t).user/1000);}
const app=createApp(deps);
const clerk=callerOf(app,'clerk');
import { Session } from "node:inspector";
const list=await clerk('GET','/api/cases?range=[0,99]&filter='+encodeURIComponent('{"open":false}'));
const ids=list.body.map((r:any)=>r.id);
async function time(name:string,n:number,f:(i:number)=>Promise<any>){ for(let i=0;i<100;i++) await f(i); const s=new Session();s.connect();await new Promise(r=>s.post("Profiler.enable",()=>s.post("Profiler.start",r as any)));const t=process.cpuUsage();const b=performance.now(); for(let i=0;i<n;i++) await f(i); const c=process.cpuUsage(t); console.log(name,"cpu/req ms",((c.user+c.system)/1000/n).toFixed(2),"wall",((performance.now()-b)/n).toFixed(2)); await new Promise<void>(r=>s.post("Profiler.stop",(e:any,{profile}:any)=>{require("fs").writeFileSync("/tmp/prof/"+name+".json",JSON.stringify(profile));r()}));}
await time('detail',600,i=>clerk('GET','/api/cases/'+ids[i%ids.length]));
await time('list',600,i=>clerk('GET','/api/cases?range=[0,24]&sort='+encodeURIComponent('["committedDueOn","ASC"]')+'&filter='+encodeURIComponent('{"open":true}')));
app.stop(); await d.close();
