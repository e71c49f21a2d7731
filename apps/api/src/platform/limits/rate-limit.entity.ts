import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Counters of the rate limits, shared by all server processes; unlogged, losing them in a crash is harmless. */
@Entity('rate_limit')
export class RateLimitEntity {
  @PrimaryColumn('text') key: string;
  @Column('timestamptz') windowStart: Date;
  @Column('integer') hits: number;
}
