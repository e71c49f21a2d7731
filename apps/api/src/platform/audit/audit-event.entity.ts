import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who looked at or changed people's data, when; only ever added. Holds random references, never names. Partitioned by month on `id`. */
@Entity('audit_event')
export class AuditEventEntity {
  @PrimaryColumn('integer') tenantId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('timestamptz') at: Date;
  @Column('uuid') actorId: string;
  @Column('text') action: string;
  @Column('uuid', { nullable: true }) subjectId: string | null;
  @Column('jsonb') detail: unknown;
}
