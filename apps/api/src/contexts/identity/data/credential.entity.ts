import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A way to prove who one is: today a password (argon2id). */
@Entity('credential')
export class CredentialEntity {
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('text') kind: string;
  @Column('text') secret: string;
  @Column('timestamptz') changedAt: Date;
}
