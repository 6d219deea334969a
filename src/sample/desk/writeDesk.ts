import type { Books } from '../hall/historyDay.ts';
import type { World } from '../world.ts';
import { writeAbsences } from './writeAbsences.ts';
import { writeCarryOver } from './writeCarryOver.ts';
import { writeComments } from './writeComments.ts';
import { writeList } from './writeList.ts';
import { writeOldLedger } from './writeOldLedger.ts';
import { writeOrders } from './writeOrders.ts';

/** What colleagues do beside the cases' own way, so that no page of a new sample office is empty. */
export function writeDesk(world: World, books: Books): void {
  writeList(world, books);
  writeCarryOver(world, books);
  writeComments(world, books.held);
  writeOldLedger(world);
  writeAbsences(world);
  writeOrders(world, books.sequences, books.held);
}
