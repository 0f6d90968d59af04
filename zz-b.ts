import { openDatabase } from '/work/main/db/verbinding.ts';
import { migreer } from '/work/main/db/migreer.ts';
import { SqliteHandle } from '/work/main/db/sqlite/handle.ts';
import { rmSync } from 'node:fs';
const orig = SqliteHandle.prototype.all;
SqliteHandle.prototype.all = async function (sql: string, p?: any) { try { return await orig.call(this, sql, p) as any } catch (e: any) { console.log('  all fail', e.code, sql); throw e; } };
for (let r=0;r<5;r++) {
  for (const x of ['','-wal','-shm']) rmSync('/tmp/dbt/y.db'+x,{force:true});
  const t=Date.now();
  const res = await Promise.allSettled(Array.from({length:5},()=>openDatabase({engine:'sqlite',bestand:'/tmp/dbt/y.db'})));
  console.log('open', res.map(x=>x.status==='rejected'? x.reason.code+' '+x.reason.stack : 'ok'), Date.now()-t);
  const dbs = res.flatMap(x=>x.status==='fulfilled'?[x.value]:[]);
  const m = await Promise.allSettled(dbs.map(migreer));
  console.log('mig', m.map(x=>x.status==='rejected'? x.reason.stack : 'ok'), Date.now()-t);
  await Promise.all(dbs.map(d=>d.sluit()));
}
