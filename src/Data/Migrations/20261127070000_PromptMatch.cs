using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Maquette.Data.Migrations
{
    /// <inheritdoc />
    public partial class PromptMatch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "PromptMatch",
                table: "Assets",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "PromptMatch",
                table: "Assets");
        }
    }
}
