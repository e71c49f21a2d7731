import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A content variable of a ward, such as a hotline, and the day somebody checked it. `valueEn` only where English pages say it in other words. */
@Entity('setting')
export class SettingEntity {
  @PrimaryColumn('integer') tenantId: number;
  @PrimaryColumn('text') key: string;
  @Column('text') value: string;
  @Column('date', { nullable: true }) checkedOn: string | null;
  @Column('timestamptz') updatedAt: Date;
  @Column('text', { nullable: true }) valueEn: string | null;
}
