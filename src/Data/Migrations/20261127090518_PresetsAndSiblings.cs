using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Maquette.Data.Migrations
{
    /// <inheritdoc />
    public partial class PresetsAndSiblings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "JobId",
                table: "Assets",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<int>(
                name: "Place",
                table: "Assets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.Sql("UPDATE \"Assets\" SET \"JobId\" = \"Id\"");

            migrationBuilder.CreateTable(
                name: "Presets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false, collation: "NOCASE"),
                    Shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    Recipe = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Base = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Overrides = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Presets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Presets_AspNetUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Assets_JobId_Place",
                table: "Assets",
                columns: new[] { "JobId", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_Presets_OwnerId_Recipe_Name",
                table: "Presets",
                columns: new[] { "OwnerId", "Recipe", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Presets");

            migrationBuilder.DropIndex(
                name: "IX_Assets_JobId_Place",
                table: "Assets");

            migrationBuilder.DropColumn(
                name: "JobId",
                table: "Assets");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "Assets");
        }
    }
}
