using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Maquette.Data.Migrations
{
    /// <inheritdoc />
    public partial class Identities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Jobs",
                type: "TEXT",
                maxLength: 16,
                nullable: false,
                defaultValue: "Generate");

            migrationBuilder.CreateTable(
                name: "Audit",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MemberId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    MemberName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SubjectName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Details = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Identities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ClassNoun = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Prior = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Photos = table.Column<int>(type: "INTEGER", nullable: false),
                    KeepsPhotos = table.Column<bool>(type: "INTEGER", nullable: false),
                    Pictured = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AllowedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ConsentUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadyAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Identities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Identities_AspNetUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // Written by hand: SQLite can add a column that refers to another table, and otherwise the whole tables would be written anew outside a transaction.
            foreach (var table in new[] { "Jobs", "Assets" })
                migrationBuilder.Sql($"""ALTER TABLE "{table}" ADD COLUMN "IdentityId" TEXT NULL CONSTRAINT "FK_{table}_Identities_IdentityId" REFERENCES "Identities" ("Id") ON DELETE SET NULL;""");

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_IdentityId",
                table: "Jobs",
                column: "IdentityId");

            migrationBuilder.CreateIndex(
                name: "IX_Assets_IdentityId",
                table: "Assets",
                column: "IdentityId");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_At",
                table: "Audit",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Identities_Name",
                table: "Identities",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Identities_OwnerId",
                table: "Identities",
                column: "OwnerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Assets_Identities_IdentityId",
                table: "Assets");

            migrationBuilder.DropForeignKey(
                name: "FK_Jobs_Identities_IdentityId",
                table: "Jobs");

            migrationBuilder.DropTable(
                name: "Audit");

            migrationBuilder.DropTable(
                name: "Identities");

            migrationBuilder.DropIndex(
                name: "IX_Jobs_IdentityId",
                table: "Jobs");

            migrationBuilder.DropIndex(
                name: "IX_Assets_IdentityId",
                table: "Assets");

            migrationBuilder.DropColumn(
                name: "IdentityId",
                table: "Jobs");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Jobs");

            migrationBuilder.DropColumn(
                name: "IdentityId",
                table: "Assets");
        }
    }
}
